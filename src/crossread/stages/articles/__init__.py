"""The page without its furniture, and the evidence kept: Capture → Article, or Drop.

From bytes as they were captured: HTML, a scraper's text dump, or an article record.
"""

from crossread.stages.articles.charset import decode
from crossread.stages.articles.cleaning import clean, lines, teaching
from crossread.stages.articles.evidence import complete
from crossread.stages.articles.furniture import NOTHING, Furniture, learn
from crossread.stages.articles.joining import join

__all__ = ["NOTHING", "Furniture", "clean", "complete", "decode", "join", "learn", "lines", "teaching"]
