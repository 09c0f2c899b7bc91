"""What a person reads: records → a view (plain data) → the terminal's lines and one HTML file."""
