package org.smartcustoms.platform;

import static org.smartcustoms.platform.Permission.*;

import java.util.EnumSet;
import java.util.Set;
import org.smartcustoms.kernel.Text;

/// The posts people hold, each a named set of permissions. A person may hold several.
public enum Role {
    SCREENING_OFFICER(
            new Text("Screening officer", "查驗人員"),
            DECLARATION_READ,
            ASSESSMENT_READ,
            PARTY_READ,
            TARGET_WORK,
            FINDING_RECORD,
            INSIGHT_READ,
            SCAN_READ,
            SCAN_SCREEN),
    TARGETING_OFFICER(
            new Text("Targeting officer", "風險布控人員"),
            DECLARATION_READ,
            ASSESSMENT_READ,
            PARTY_READ,
            TARGET_WORK,
            FINDING_RECORD,
            RELEASE_DECIDE,
            RULE_READ,
            RULE_DRAFT,
            LIST_READ,
            MODEL_READ,
            PLAN_READ,
            PLAN_PROPOSE,
            INSIGHT_READ,
            FILE_LOAD,
            DECLARATION_LODGE,
            JOB_READ,
            SCAN_READ),
    ANALYST(
            new Text("Analyst", "分析員"),
            DECLARATION_READ,
            ASSESSMENT_READ,
            PARTY_READ,
            RULE_READ,
            RULE_DRAFT,
            LIST_READ,
            LIST_WRITE,
            MODEL_READ,
            MODEL_TRAIN,
            PLAN_READ,
            PLAN_PROPOSE,
            INSIGHT_READ,
            FILE_LOAD,
            DECLARATION_LODGE,
            DECLARATION_BACKDATE,
            FINDING_RECORD,
            JOB_READ,
            SCAN_READ),
    INVESTIGATOR(
            new Text("Investigator", "調查員"),
            DECLARATION_READ,
            ASSESSMENT_READ,
            PARTY_READ,
            RULE_READ,
            LIST_READ,
            INSIGHT_READ,
            SCAN_READ),
    STORE_KEEPER(new Text("Store keeper", "倉務主任"), DECLARATION_READ),
    SUPERVISOR(
            new Text("Supervisor", "主管"),
            DECLARATION_READ,
            ASSESSMENT_READ,
            PARTY_READ,
            TARGET_WORK,
            FINDING_RECORD,
            RELEASE_DECIDE,
            OVERRIDE_APPROVE,
            RULE_READ,
            RULE_DRAFT,
            RULE_APPROVE,
            LIST_READ,
            LIST_WRITE,
            MODEL_READ,
            MODEL_PROMOTE,
            PLAN_READ,
            PLAN_PROPOSE,
            PLAN_WRITE,
            RATE_WRITE,
            INSIGHT_READ,
            FILE_LOAD,
            DECLARATION_LODGE,
            JOB_READ,
            SCAN_READ,
            SCAN_SCREEN,
            SCAN_SUPERVISE,
            DEVICE_ADMIN),
    AUDITOR(
            new Text("Auditor", "審計員"),
            AUDIT_READ,
            DECLARATION_READ,
            ASSESSMENT_READ,
            PARTY_READ,
            RULE_READ,
            MODEL_READ,
            PLAN_READ,
            LIST_READ,
            INSIGHT_READ,
            JOB_READ,
            SCAN_READ),
    ADMINISTRATOR(
            new Text("Administrator", "系統管理員"),
            USER_ADMIN,
            TOKEN_ADMIN,
            RATE_WRITE,
            SETTINGS_READ,
            METRICS_READ,
            JOB_READ,
            AUDIT_READ,
            DEVICE_ADMIN),
    TRADER(new Text("Trader", "貿易商"), DECLARATION_LODGE, DECLARATION_READ_OWN),
    DEVICE(new Text("Device", "裝置"), DEVICE_SUBMIT);

    private final Text title;
    private final Set<Permission> permissions;

    Role(Text title, Permission... permissions) {
        this.title = title;
        this.permissions = EnumSet.of(SESSION, permissions);
    }

    public Text title() {
        return title;
    }

    public Set<Permission> permissions() {
        return EnumSet.copyOf(permissions);
    }
}
