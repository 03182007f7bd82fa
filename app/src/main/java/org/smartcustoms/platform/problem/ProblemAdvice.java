package org.smartcustoms.platform.problem;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.smartcustoms.kernel.Text;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;

/// The one place where exceptions become answers.
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(Problem problem, Locale locale) {
        return answer(ProblemDetails.of(problem, locale));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(OptimisticLockingFailureException meanwhile, Locale locale) {
        return answer(ProblemDetails.of(ProblemType.CHANGED_MEANWHILE, locale));
    }

    /// Absent for a caller who has gone: a browser that leaves a page takes back what it asked for.
    @ExceptionHandler
    @Nullable
    ResponseEntity<ProblemDetail> on(Exception unexpected, Locale locale) {
        if (DisconnectedClientHelper.isClientDisconnectedException(unexpected)) {
            LOG.debug("The caller has gone", unexpected);
            return null;
        }
        LOG.error("Unexpected failure while serving a request", unexpected);
        return answer(ProblemDetails.of(ProblemType.INTERNAL, locale));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var fields = invalid.getBindingResult().getFieldErrors().stream()
                .map(error -> {
                    String message = error.getDefaultMessage() == null ? "is not valid" : error.getDefaultMessage();
                    return new FieldProblem(
                            Pointers.ofPath(error.getField()), new Text(message, ConstraintWording.chinese(error)));
                })
                .toList();
        return widen(ProblemDetails.invalid(
                fields.isEmpty() ? List.of(FieldProblem.at("", "is not valid", "無效")) : fields, request.getLocale()));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        if (unreadable.getCause() instanceof JacksonException cause && !(cause instanceof StreamReadException)) {
            var field = new FieldProblem(Pointers.of(cause), ReadingWording.of(cause));
            return widen(ProblemDetails.invalid(List.of(field), request.getLocale()));
        }
        return widen(ProblemDetails.of(
                Problem.of(
                        ProblemType.MALFORMED,
                        "The body is not well-formed JSON" + Pointers.position(unreadable.getCause()),
                        "內容並非格式正確的 JSON" + Pointers.position(unreadable.getCause())),
                request.getLocale()));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMaxUploadSizeExceededException(
            MaxUploadSizeExceededException large, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return widen(ProblemDetails.of(ProblemType.TOO_LARGE, request.getLocale()));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception exception,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        var type = StatusProblems.of(status.value());
        var detail = ProblemDetails.of(type, request.getLocale());
        if (body instanceof ProblemDetail given && given.getDetail() != null && type != ProblemType.INTERNAL) {
            detail.setDetail(given.getDetail());
        }
        return new ResponseEntity<>(detail, headers, HttpStatusCode.valueOf(type.status()));
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail body) {
        return ResponseEntity.status(body.getStatus()).body(body);
    }

    private static ResponseEntity<Object> widen(ProblemDetail body) {
        return ResponseEntity.status(body.getStatus()).body(body);
    }
}
