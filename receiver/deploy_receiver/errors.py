class Refused(Exception):
    """The request is not carried out: nothing was touched. `reason` is a stable code."""

    def __init__(self, reason, message):
        super().__init__(message)
        self.reason = reason


class Failed(Exception):
    """The deployment did not come about. `reason` is a stable code."""

    def __init__(self, reason, message):
        super().__init__(message)
        self.reason = reason


def state_of(error):
    """What an answer says: `refused` when nothing was touched, so that nobody takes it for a deployment gone wrong."""
    return "refused" if isinstance(error, Refused) else "failed"
