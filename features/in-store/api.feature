# Do not edit: this file is generated from openvalidate-cases.xlsx.
# Change the workbook, then run: mvn -q compile exec:java@write-features
Feature: API API coverage - all in-store products

  # Cases row 233
  @API-005a @in-store @api @C @mock @sandbox @observe @relay
  Scenario: API-005a API coverage: secondary merchants in stores
    Scenario description: Over the whole run, every API that is listed for this product was called with success at least once: secondary merchants in stores.
    Test purpose: No listed API is left out of the integration.
    Test steps:
      1. Play the other cases of the product.
      2. Look at the services that are named as never called.

    When every other case of the run is over
    Then each of these services was called with success: alipay.overseas.secmerchant.offline.maintain, alipay.overseas.secmerchant.maintain.queryStatus [COV-5]
