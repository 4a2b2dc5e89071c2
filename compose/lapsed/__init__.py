"""Names that no longer stand, of bodies, schemes, laws, websites and words: found, and told with what to do."""
