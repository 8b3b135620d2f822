"""What badges and tickets share because both end on paper: type, ink, PDF pages, colours and files.

``fit``, ``placing``, ``categories`` and ``files`` are plain Python; ``fonts``, ``ink`` and ``pdf`` are Qt adapters,
usable in any thread once a ``QGuiApplication`` runs and :func:`kiosk.paper.fonts.load_fonts` was called. All lengths
are millimetres.
"""
