"""What rules about shops read in common: products, prices, service, payment, measurement."""
