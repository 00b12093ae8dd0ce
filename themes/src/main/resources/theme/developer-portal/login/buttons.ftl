<#-- SPDX-License-Identifier: Apache-2.0 -->
<#-- Buttons. Pages of other extensions know these macros by name and parameters; they are those of Keycloak's "keycloak.v2". -->

<#macro actionGroup horizontal=false>
<div class="actions"><#nested></div>
</#macro>

<#--
  label: key of a message; text: the whole text, where the message has arguments
  type: primary (once per page), secondary, danger (for what cannot be undone) or link
-->
<#macro button label="" id="" name="" type="primary" fullWidth=true class=[] text=msg(label) extra...>
<button type="submit" class="btn<#if type == "link"> quiet<#elseif type != "secondary"> ${type}</#if><#if fullWidth> block</#if><#list class as key> ${properties[key]!}</#list>"<#if id?has_content> id="${id}"</#if><#if name?has_content> name="${name}"</#if><#list extra as key, value> ${key}="${value}"</#list>>${text}</button>
</#macro>

<#macro buttonLink href label id="" class=["kcButtonSecondaryClass", "kcButtonBlockClass"]>
<a<#if id?has_content> id="${id}"</#if> href="${href}" class="<#list class as key>${properties[key]!}<#sep> </#list>">${msg(label)}</a>
</#macro>

<#macro primaryLink href label id="">
<@buttonLink href=href label=label id=id class=["kcButtonPrimaryClass", "kcButtonBlockClass"]/>
</#macro>

<#macro loginButton>
<@button id="kc-login" name="login" label="doLogIn"/>
</#macro>

<#-- The button of a step, and the way out where an application asked for it. -->
<#macro step label="doSubmit" id="kc-submit" name="" type="primary" cancelId="kc-cancel" cancelLabel="doCancel">
<@actionGroup>
    <@button id=id name=name label=label type=type/>
    <#if isAppInitiatedAction??>
    <@button id=cancelId name="cancel-aia" label=cancelLabel type="secondary" value="true" formnovalidate="formnovalidate"/>
    </#if>
</@actionGroup>
</#macro>
