"""What pages reach of others, how they ask, and which law they speak to."""
