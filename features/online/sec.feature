# Do not edit: this file is generated from openvalidate-cases.xlsx.
# Change the workbook, then run: mvn -q compile exec:java@write-features
Feature: SEC Secondary merchants - all online products

  # Cases row 185
  @SEC-002 @online @sec @C @mock @sandbox @observe @relay
  Scenario: SEC-002 Register an online shop
    Scenario description: An online shop with five sites is reported for the first time.
    Test purpose: The sites are well-formed, and the status is queried until it is SUCCESS.
    Test steps:
      1. Report the shop with its sites.
      2. Watch the recorded status queries until the review has ended.

    When the shop is reported with 5 sites
    Then at most 5 sites are reported, each WEB or APP [SHOP-10]
    And the report is accepted for review [SHOP-1]
    And the status is queried until it is SUCCESS [SHOP-2]
