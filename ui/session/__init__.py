"""What every pane is given: the place and its list, counts, undo, and words held back."""

from ui.session.session import Session

__all__ = ["Session"]
