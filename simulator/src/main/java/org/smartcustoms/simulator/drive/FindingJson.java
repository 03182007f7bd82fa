package org.smartcustoms.simulator.drive;

import java.util.LinkedHashMap;
import java.util.Map;
import org.smartcustoms.simulator.Finding;

/// A finding in the words of the REST interface.
final class FindingJson {

    private FindingJson() {}

    static Map<String, Object> of(Finding finding) {
        var body = new LinkedHashMap<String, Object>();
        body.put("result", finding.result());
        if (finding.discrepancyKind() != null) {
            body.put("discrepancyKind", finding.discrepancyKind());
        }
        if (finding.valueShort() != null) {
            body.put("valueShort", finding.valueShort());
        }
        body.put("note", finding.note());
        body.put("critical", finding.critical());
        return body;
    }
}
