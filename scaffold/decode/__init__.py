"""From YAML, TOML and front matter to dataclasses: all errors at once, each with its line."""
