"""Where a page's pieces come from: the line in the owner's files that a person would edit."""
