package org.smartcustoms.inspection;

import java.util.List;

/// Findings of past examinations stand in the record, many at once: each means what [FindingRecorded] means.
public record FindingsTakenOver(List<FindingRecorded> findings) {}
