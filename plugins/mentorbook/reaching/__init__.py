"""Addresses on the web, asked whether they answer. The only room that uses the network; no check needs it."""

from mentorbook.reaching.addresses import Asked, Reached, ask_all, ask_one

__all__ = ["Asked", "Reached", "ask_all", "ask_one"]
