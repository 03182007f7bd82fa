package org.smartcustoms.platform.problem;

import java.net.URI;
import org.smartcustoms.kernel.Text;

/// Every kind of problem the API answers with: its stable name, its HTTP status and its title in both languages.
public enum ProblemType {
    INVALID_INPUT("invalid-input", 422, new Text("The input is not valid", "輸入資料無效")),
    MALFORMED("malformed", 400, new Text("The request cannot be read", "無法讀取請求")),
    NOT_SIGNED_IN("not-signed-in", 401, new Text("Sign in first", "請先登入")),
    WRONG_CREDENTIALS("wrong-credentials", 401, new Text("User name or password is wrong", "用戶名稱或密碼不正確")),
    NOT_ALLOWED("not-allowed", 403, new Text("You are not allowed to do this", "你沒有權限執行此操作")),
    NOT_FOUND("not-found", 404, new Text("There is no such record", "找不到此記錄")),
    METHOD_NOT_ALLOWED("method-not-allowed", 405, new Text("The address does not take this method", "此地址不接受該方法")),
    CONFLICT("conflict", 409, new Text("This contradicts what is already recorded", "與現有記錄有衝突")),
    CHANGED_MEANWHILE("changed-meanwhile", 409, new Text("Someone changed it meanwhile", "記錄已被他人更改")),
    TOO_LARGE("too-large", 413, new Text("The file or request is too large", "檔案或請求過大")),
    WRONG_MEDIA_TYPE("wrong-media-type", 415, new Text("This kind of content is not taken here", "不接受此類內容")),
    TOO_MANY_REQUESTS("too-many-requests", 429, new Text("Too many requests; wait a moment", "請求過多，請稍候")),
    INTERNAL("internal", 500, new Text("Something went wrong on our side", "系統發生錯誤")),
    UNAVAILABLE("unavailable", 503, new Text("This is not available at the moment", "服務暫時未能提供"));

    private final String code;
    private final int status;
    private final Text title;

    ProblemType(String code, int status, Text title) {
        this.code = code;
        this.status = status;
        this.title = title;
    }

    public String code() {
        return code;
    }

    public URI uri() {
        return URI.create("urn:smartcustoms:problem:" + code);
    }

    public int status() {
        return status;
    }

    public Text title() {
        return title;
    }
}
