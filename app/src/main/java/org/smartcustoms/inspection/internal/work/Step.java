package org.smartcustoms.inspection.internal.work;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.consignment.Lane;
import org.smartcustoms.kernel.Text;

/// One line of a target's history.
///
/// @param at when it happened; `recordedAt` when the system learnt of it
/// @param lane the lane after the step
/// @param detail a code that completes the kind: a finding's result, the officer assigned, the lane asked for
public record Step(
        Kind kind,
        Instant at,
        Instant recordedAt,
        Officer actor,
        @Nullable String reason,
        Lane lane,
        @Nullable String detail) {

    /// What happened.
    public enum Kind {
        SELECTED("Placed in a lane by screening", "風險篩選後編入通道"),
        SELECTED_AGAIN("Screened again after an amendment", "修訂後再次篩選"),
        RELEASED_AUTOMATICALLY("Released by screening", "風險篩選後自動放行"),
        ASSIGNED("Assigned", "已分派"),
        EXAMINATION_STARTED("Examination started", "開始查驗"),
        FINDING_RECORDED("Finding recorded", "記錄結果"),
        FINDING_TAKEN_OVER("Finding taken over from history", "由歷史紀錄匯入結果"),
        FINDING_UNDONE("Finding taken back", "撤回結果"),
        RELEASED("Released", "放行"),
        DETAINED("Detained", "扣留"),
        OVERRIDE_REQUESTED("Override requested", "申請豁免"),
        OVERRIDE_APPROVED("Override approved", "批准豁免"),
        OVERRIDE_REFUSED("Override refused", "拒絕豁免"),
        OVERRIDE_LAPSED("Override lapsed", "豁免申請失效"),
        RAISED("Sent to a stricter lane", "轉往較嚴格的通道"),
        WITHDRAWN("Cancelled by its lodger", "申報人取消");

        private final Text title;

        Kind(String en, String zh) {
            title = new Text(en, zh);
        }

        public Text title() {
            return title;
        }
    }
}
