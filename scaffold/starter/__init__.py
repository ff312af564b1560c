"""What `scaffold new` lays down: texts, pictures and tables, no code."""
