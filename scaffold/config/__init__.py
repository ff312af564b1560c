"""From scaffold.toml to Site."""
