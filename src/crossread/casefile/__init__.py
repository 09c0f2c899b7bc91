"""Where evidence is kept: captures and rulings; all else can be made again."""
