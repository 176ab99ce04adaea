"""What was decided about findings: waivers, baselines, comments beside records. Decided findings are marked, never dropped."""
