"""Pages: views rendered as HTML, and the shell, stylesheet and search around them."""
