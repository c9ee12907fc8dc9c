# Do not edit: this file is generated from openvalidate-cases.xlsx.
# Change the workbook, then run: mvn -q compile exec:java@write-features
Feature: SEC Secondary merchants - all in-store products

  # Cases row 184
  @SEC-001 @in-store @sec @C @mock @sandbox @observe @relay
  Scenario: SEC-001 Register a shop and its store
    Scenario description: A shop and its store are reported for the first time.
    Test purpose: SUCCESS of the report is taken as accepted for review only; the status is queried until it is SUCCESS.
    Test steps:
      1. Report the shop and its store.
      2. Watch the recorded status queries until the review has ended; it may take minutes to 72 hours.

    When the shop and its store are reported
    Then the report is accepted for review [SHOP-1]
    And the status is queried until it is SUCCESS [SHOP-2]
    And no pay names the shop unless it is approved [SHOP-3]

  # Cases row 191
  @SEC-008 @in-store @sec @C @mock @sandbox
  Scenario: SEC-008 Taxi with drivers
    Scenario description: A taxi (industry code 4121) with ten drivers is reported.
    Test purpose: The drivers are accepted as the page describes them.
    Test steps:
      1. Report the taxi with its drivers.
      2. Watch the recorded status queries until the review has ended.

    When a taxi is reported with 10 drivers
    Then at most 10 drivers are reported, each by name [SHOP-11]
    And the report is accepted for review [SHOP-1]
    And the status is queried until it is SUCCESS [SHOP-2]
