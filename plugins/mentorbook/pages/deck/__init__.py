"""The orientation deck: slides written once in Markdown, and what is made of them."""
