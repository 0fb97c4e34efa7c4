/**
 * Auto-configuration of the GreenVN client for Spring Boot: a {@link io.github.greenvn.LeadAssist} and a {@code GreenVnApi}
 * with the settings of the properties {@code leadassist.*}, and an observation of each call.
 */
@NullMarked
package io.github.greenvn.spring;

import org.jspecify.annotations.NullMarked;
