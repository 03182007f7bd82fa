package org.smartcustoms.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.smartcustoms.platform.Actor;
import org.smartcustoms.platform.PublicEndpoint;
import org.smartcustoms.platform.RequiresPermission;
import org.smartcustoms.platform.problem.Problem;
import org.smartcustoms.platform.problem.ProblemType;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/// Lets a request through to one of our endpoints only with the permission that the endpoint names. An endpoint that
/// names none is closed.
@Component
class PermissionGate implements HandlerInterceptor {

    private final RequestLimits limits;
    private final Standing standing;

    PermissionGate(RequestLimits limits, Standing standing) {
        this.limits = limits;
        this.standing = standing;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && method.getBeanType().getName().startsWith("org.smartcustoms.")) {
            standing.renew(request);
            check(request, method);
        }
        return true;
    }

    private void check(HttpServletRequest request, HandlerMethod method) {
        if (method.hasMethodAnnotation(PublicEndpoint.class)) {
            limits.countPublic(request.getRemoteAddr());
            return;
        }
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof Actor actor)) {
            throw Problem.of(
                    ProblemType.NOT_SIGNED_IN, "Sign in, or send a bearer token that is valid", "請先登入，或使用有效的權杖");
        }
        var needed = method.getMethodAnnotation(RequiresPermission.class);
        if (needed == null || Arrays.stream(needed.value()).noneMatch(actor::may)) {
            var names = needed == null
                    ? ""
                    : String.join(
                            " / ", Arrays.stream(needed.value()).map(Enum::name).toList());
            throw Problem.of(
                    ProblemType.NOT_ALLOWED,
                    "Your role does not include the permission " + names,
                    "你的職務並不包括此權限：" + names);
        }
    }
}
