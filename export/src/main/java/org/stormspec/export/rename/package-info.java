/** What follows when something gets another name: topics, subjects, rules, packages, files. */
@NullMarked
package org.stormspec.export.rename;

import org.jspecify.annotations.NullMarked;
