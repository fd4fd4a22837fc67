"""A LibreLinkUp service of our own, for the test machine: protocol 4.x over HTTPS under the real host names.

It shares no code with the program or its simulator, so that both are tested independently.
"""
