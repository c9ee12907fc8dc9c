package org.openvalidate.run;

import org.junit.platform.suite.api.IncludeEngines;
import org.junit.platform.suite.api.SelectDirectories;
import org.junit.platform.suite.api.Suite;

/** The one suite: failsafe runs a subclass of it, the jar launches it. Glue and plugins: junit-platform.properties. */
@Suite
@IncludeEngines("cucumber")
@SelectDirectories("features")
public class AcceptanceSuite {}
