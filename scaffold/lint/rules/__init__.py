"""The rules: one file each, in the folder of its family; found by being there."""
