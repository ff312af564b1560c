"""The map of T/CCPITCSC 109-2022 that comes with the program: clauses, what each asks for, what proves it."""
