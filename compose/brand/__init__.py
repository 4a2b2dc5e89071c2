"""How a Compact looks: colours, fonts, logo."""
