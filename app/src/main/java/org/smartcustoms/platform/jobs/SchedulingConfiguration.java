package org.smartcustoms.platform.jobs;

import org.springframework.boot.task.ThreadPoolTaskSchedulerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.TaskScheduler;

/// What is done every so often runs beside each other: with virtual threads Spring would give all of it one thread, and
/// a watched folder full of files would hold up the audit chain and the sign that a job is alive.
@Configuration(proxyBeanMethods = false)
class SchedulingConfiguration {

    @Bean
    TaskScheduler taskScheduler(ThreadPoolTaskSchedulerBuilder builder) {
        return builder.build();
    }
}
