"""What rules about policy pages share: which page is which, by language, and what it says."""
