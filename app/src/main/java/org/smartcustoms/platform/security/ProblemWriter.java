package org.smartcustoms.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.smartcustoms.platform.problem.ProblemDetails;
import org.smartcustoms.platform.problem.ProblemType;
import org.springframework.http.MediaType;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Writes problem+json from the security filters, which stand before the controllers.
@Component
class ProblemWriter {

    private final JsonMapper json;

    ProblemWriter(JsonMapper json) {
        this.json = json;
    }

    AuthenticationEntryPoint entryPoint(ProblemType type) {
        return (request, response, failure) -> write(type, request, response);
    }

    AccessDeniedHandler deniedHandler() {
        return (request, response, failure) -> write(ProblemType.NOT_ALLOWED, request, response);
    }

    private void write(ProblemType type, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(type.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(json.writeValueAsString(ProblemDetails.of(type, request.getLocale())));
    }
}
