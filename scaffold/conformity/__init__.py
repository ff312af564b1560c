"""From rules, registers, artefacts and attestations to a verdict for each clause of the standard."""
