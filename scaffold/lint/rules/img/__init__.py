"""Pictures and their texts."""
