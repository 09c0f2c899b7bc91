"""Records → views (plain data) → terminal, HTML."""
