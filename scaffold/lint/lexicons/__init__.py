"""Words that offend, by language (<tag>.toml), and how pages are searched for them.

The lists are short on purpose: each word was taken up because it offends in nearly every context, or (tier `review`)
because a person should look. A site adds its own in registers/lexicon/<language>.yaml, and allows phrases there.
"""
