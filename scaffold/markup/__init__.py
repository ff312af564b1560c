"""From text to safe HTML: Markdown, blocks, escaping."""
