"""From the folders under content/ to Content."""
