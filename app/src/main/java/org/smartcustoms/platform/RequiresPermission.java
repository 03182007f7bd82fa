package org.smartcustoms.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The permissions an endpoint asks for: the caller must hold at least one of them. Every endpoint carries this or
/// [PublicEndpoint]; one that carries neither is refused at run time and by the architecture test.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface RequiresPermission {
    Permission[] value();
}
