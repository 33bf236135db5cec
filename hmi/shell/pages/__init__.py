"""The pages that apps present: checked, cut to the driving state, and kept in models that QML draws."""
