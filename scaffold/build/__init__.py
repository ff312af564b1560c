"""The steps in order: a folder of content becomes a deployable site."""
