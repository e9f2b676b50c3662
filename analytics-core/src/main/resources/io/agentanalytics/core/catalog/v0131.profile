# What the released 0.131 sends: the reference's members, but no fingerprints.
like seed
no trait line-fingerprints
