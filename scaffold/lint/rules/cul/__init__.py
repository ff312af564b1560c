"""Culture, religion, politics, discrimination."""
