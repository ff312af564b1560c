"""The linter: reads any folder of HTML and holds the standard and the web's rules against it."""
