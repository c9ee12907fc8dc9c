# Do not edit: this file is generated from openvalidate-cases.xlsx.
# Change the workbook, then run: mvn -q compile exec:java@write-features
Feature: API API coverage - all online products

  # Cases row 231
  @API-004d @online @api @M @mock @sandbox @observe @relay
  Scenario: API-004d API coverage: rates of the day
    Scenario description: Over the whole run, every API that is listed for this product was called with success at least once: rates of the day.
    Test purpose: No listed API is left out of the integration.
    Test steps:
      1. Play the other cases of the product.
      2. Look at the services that are named as never called.

    When every other case of the run is over
    Then each of these services was called with success: forex_rate_file [COV-8]

  # Cases row 232
  @API-004e @online @api @M @mock @sandbox @observe @relay
  Scenario: API-004e API coverage: notices confirmed by notify_verify
    Scenario description: Over the whole run, every API that is listed for this product was called with success at least once: notices confirmed by notify_verify.
    Test purpose: No listed API is left out of the integration.
    Test steps:
      1. Play the other cases of the product.
      2. Look at the services that are named as never called.

    When every other case of the run is over
    Then each of these services was called with success: notify_verify [COV-9]

  # Cases row 234
  @API-005b @online @api @C @mock @sandbox @observe @relay
  Scenario: API-005b API coverage: secondary merchants online
    Scenario description: Over the whole run, every API that is listed for this product was called with success at least once: secondary merchants online.
    Test purpose: No listed API is left out of the integration.
    Test steps:
      1. Play the other cases of the product.
      2. Look at the services that are named as never called.

    When every other case of the run is over
    Then each of these services was called with success: alipay.overseas.secmerchant.online.maintain, alipay.overseas.secmerchant.maintain.queryStatus [COV-5]
