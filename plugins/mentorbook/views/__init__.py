"""Views: what a page shows, as frozen data made from an edition. Words and arithmetic are done here, tags are not."""
