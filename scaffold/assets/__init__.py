"""Pictures: reading their headers, planning and encoding derivatives, share pictures, icons."""
